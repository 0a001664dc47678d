// A stand-in for what WordPress does with embeds on its pages: a frame is hidden
// behind its quotation until it has told its height with the right secret, and a
// link is followed for it where it leads to the frame's own host and the frame
// has the focus. Only the behaviour is modelled.
"use strict";

window.addEventListener("message", ({ source, data }) => {
  if (!data || !/^[a-zA-Z0-9]+$/.test(data.secret)) return;
  for (const frame of document.querySelectorAll("iframe.wp-embedded-content")) {
    if (source !== frame.contentWindow || data.secret !== frame.dataset.secret) continue;
    if (data.message === "height") {
      frame.height = Math.min(1000, Math.max(200, Math.floor(data.value)));
      frame.removeAttribute("style");
      frame.parentElement.querySelector("blockquote.wp-embedded-content").hidden = true;
      document.documentElement.dataset.height = frame.height;
    }
    if (data.message === "link" && new URL(data.value).host === new URL(frame.src).host && document.activeElement === frame) {
      document.documentElement.dataset.link = data.value;
    }
  }
});
