// The page on which a publisher puts the tag together: every change of an option
// shows at once in the preview and in the texts to copy.
(() => {
  "use strict";

  const { path, integrity } = document.currentScript.dataset;
  const form = document.querySelector("form");
  const widget = document.querySelector("claim-light");
  const pin = document.getElementById("pin");
  const site = new URL("../", document.currentScript.src).href;

  const escaped = (value) => value.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;");

  // The options that differ from the usual ones and make sense.
  const chosen = () => [...form.elements].filter((field) => field.value.trim() && field.checkValidity())
    .map((field) => [field.name, field.value.trim()]);

  const script = () => (pin.checked
    ? `<script async src="${site}${path}"\n  integrity="${integrity}" crossorigin="anonymous"></script>`
    : `<script async src="${site}embed/v1.js"></script>`);

  // The place is kept from the start, so that nothing moves when the script comes.
  const tag = (options) => `<claim-light style="display:block;min-height:56px"` +
    options.map(([name, value]) => `\n  data-${name}="${escaped(value)}"`).join("") +
    `>\n  <a href="${site}">Check this article with Claimlight</a>\n</claim-light>\n` + script();

  // What a frame alone can do: it cannot read the article.
  const plain = (options) => {
    const { theme = "auto", height = "480", ...rest } = Object.fromEntries(options);
    const query = new URLSearchParams({ mode: "paste", theme });
    for (const name of ["accent", "min-match"]) if (rest[name]) query.set(name, rest[name]);
    const scheme = ["light", "dark"].includes(theme) ? theme : "light dark";
    return `<iframe src="${site}embed?${escaped(query.toString())}"
  title="Claimlight: check the claims of a text, on your device" width="100%" height="${height}"
  loading="lazy" allow="clipboard-write" referrerpolicy="no-referrer"
  style="border:0;width:100%;color-scheme:${scheme}"></iframe>
<p><a href="${site}">Open Claimlight</a></p>`;
  };

  const show = (id, text) => {
    const area = document.getElementById(id);
    area.value = text;
    area.rows = text.split("\n").length;
  };

  const draw = () => {
    const options = chosen();
    const values = Object.fromEntries(options);
    for (const { name } of form.elements) {
      if (name !== "content") widget.setAttribute("data-" + name, values[name] ?? "");
    }
    show("tag", tag(options));
    show("policy", `script-src ${location.origin}; frame-src ${location.origin}`);
    show("address", site);
    show("plain", plain(options));
  };

  // A button under each text: it copies, or selects where that is not allowed.
  for (const area of document.querySelectorAll("textarea")) {
    const button = document.createElement("button");
    const said = document.createElement("span");
    const line = document.createElement("p");
    button.type = "button";
    button.className = "button";
    button.textContent = "Copy";
    button.setAttribute("aria-label", "Copy: " + area.labels[0].textContent);
    said.setAttribute("role", "status");
    line.className = "builder-copy";
    line.append(button, said);
    area.after(line);
    button.addEventListener("click", async () => {
      area.select();
      try {
        await navigator.clipboard.writeText(area.value);
        said.textContent = "Copied.";
      } catch {
        said.textContent = "Selected: copy it with the keyboard.";
      }
    });
    area.addEventListener("input", () => (said.textContent = ""));
  }

  form.addEventListener("input", draw);
  form.addEventListener("submit", (event) => event.preventDefault());
  pin.addEventListener("change", draw);
  draw();
})();
