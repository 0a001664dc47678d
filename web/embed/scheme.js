// Whether the host page is light or dark, and when that changes.

const dark = matchMedia("(prefers-color-scheme: dark)");

// Lightness of a colour as browsers write computed ones, 0 to 1; undefined for a
// transparent one.
const lightness = (colour) => {
  const [name, ...numbers] = colour.match(/^[a-z]+|-?[\d.]+(e-?\d+)?%?/g) ?? [];
  const value = numbers.map(parseFloat);
  if (value.length > 3 && value[3] < 0.5) return undefined;
  if (/^ok/.test(name)) return value[0];
  if (/^l/.test(name)) return value[0] / 100;
  const most = /^rgb/.test(name) ? 255 : 1;
  return value.length < 3 ? undefined : (0.3 * value[0] + 0.6 * value[1] + 0.1 * value[2]) / most;
};

const hostScheme = () => {
  const declared = getComputedStyle(document.documentElement).colorScheme;
  const names = declared.match(/\b(light|dark)\b/g) ?? [];
  if (names.length === 1) return names[0];
  for (const element of [document.body, document.documentElement]) {
    const light = element && lightness(getComputedStyle(element).backgroundColor);
    if (light !== undefined) return light < 0.5 ? "dark" : "light";
  }
  return names.length && dark.matches ? "dark" : "light";
};

// Calls back when the scheme may have changed; returns what ends it.
const watchScheme = (changed) => {
  const observer = new MutationObserver(changed);
  for (const element of [document.documentElement, document.body]) {
    observer.observe(element, { attributeFilter: ["class", "style", "data-theme", "data-color-scheme"] });
  }
  dark.addEventListener("change", changed);
  return () => {
    observer.disconnect();
    dark.removeEventListener("change", changed);
  };
};
