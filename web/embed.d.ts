// Types of what /embed/v1.js offers to a page, and of the messages between the
// page and the frame (PROTOCOL.md). To use them, keep a copy of this file beside
// your code and refer to it.

/** What may be configured: by data attributes of these names ("data-theme"), or by setConfig. */
export interface ClaimlightConfig {
  /** Language of the interface; English is the only one so far. */
  lang?: string;
  /** "host" takes the theme of the page around the widget and follows its changes. */
  theme?: "auto" | "light" | "dark" | "host";
  /** Colour of the rule: "#rgb" or "#rrggbb". */
  accent?: string;
  /** What is checked: the article of the page, a pasted text, or the reader's choice. */
  mode?: "both" | "article" | "paste";
  /** CSS selector of the article; it is found by itself where there is none. */
  content?: string;
  /** Marks in the article; "toggle" gives readers a button to hide them. */
  highlight?: "on" | "off" | "toggle";
  /** When the program is loaded. The article is read after the reader's click, always. */
  load?: "click" | "visible" | "eager";
  /** Height of the frame in pixels; 480 where there is none. */
  height?: string;
  /** Lets the frame grow and shrink with its content, up to this height in pixels. */
  "max-height"?: string;
  /** The weakest match that is shown. */
  "min-match"?: "related" | "close" | "exact";
  /** The version of the records that the page was made for; others are said to be so. */
  dataset?: string;
  /** Whether the widget is printed. */
  print?: "off" | "on";
}

/** How a marked sentence is shown: by the verdict on the very claim, or by why none applies. */
export type ClaimlightBucket =
  | "false" | "misleading" | "mixed" | "true" | "stated" | "unrated"
  | "figure" | "opposite" | "disputed" | "none";

/** A marked sentence. Offsets count UTF-16 units of the text that was sent. */
export interface ClaimlightClaim {
  id: number;
  start: number;
  end: number;
  quote: string;
  /** Up to 32 characters before and after. */
  prefix: string;
  suffix: string;
  bucket: ClaimlightBucket;
}

export interface ClaimlightResult {
  /** False while the check goes on. */
  done: boolean;
  counts: { marked: number; matched: number };
  claims: ClaimlightClaim[];
}

export interface ClaimlightError {
  /** "silent": the frame did not answer; "dataset": the records are of another version. */
  code: string;
  message: string;
}

export type ClaimlightState = "idle" | "loading" | "ready" | "checking" | "done" | "error";

/** The element <claim-light>. */
export interface ClaimLightElement extends HTMLElement {
  readonly config: ClaimlightConfig;
  /** Sets the data attributes of these names, as they could be set by hand. */
  setConfig(changes: ClaimlightConfig): void;
  /** What the bar's button does: opens the frame and checks the article. */
  open(): void;
  /** Hides the frame and takes the marks away. */
  close(): void;
  /** Removes the frame and all that belongs to it; open() begins anew. */
  destroy(): void;
}

/** Events of the element; they bubble. */
export interface ClaimlightEvents {
  "claimlight:ready": CustomEvent<{ version: 1 }>;
  "claimlight:state": CustomEvent<{ state: ClaimlightState }>;
  "claimlight:result": CustomEvent<ClaimlightResult>;
  "claimlight:error": CustomEvent<ClaimlightError>;
}

/** Messages by window.postMessage, before the two have met. */
export type ClaimlightGreeting = { claimlight: 1; t: "ready"; versions: number[]; id: string };
export type ClaimlightAnswer = {
  claimlight: 1; t: "init"; v: 1; config: ClaimlightConfig; caps: { article: boolean }; scheme?: "light" | "dark";
};

/** Messages by the private port, from the frame to the page. */
export type ClaimlightFromFrame = { claimlight: 1 } & (
  | { t: "height"; px: number }
  | { t: "state"; state: ClaimlightState }
  | ({ t: "result" } & ClaimlightResult)
  | { t: "focus"; id: number }
  | ({ t: "error" } & ClaimlightError)
  | { t: "pong" }
);

/** Messages by the private port, from the page to the frame. */
export type ClaimlightFromPage = { claimlight: 1 } & (
  | { t: "article"; blocks: { i: number; text: string }[]; lang?: string; title?: string }
  | { t: "setConfig"; config: ClaimlightConfig; scheme?: "light" | "dark" }
  | { t: "focus"; id: number }
  | { t: "lost"; ids: number[] }
  | { t: "ping" }
);

declare global {
  interface Window {
    readonly Claimlight: Readonly<{
      version: 1;
      /** Makes widgets of what carries data-claimlight and has none yet. */
      scan(script?: HTMLScriptElement): void;
    }>;
  }
  interface HTMLElementTagNameMap {
    "claim-light": ClaimLightElement;
  }
  interface HTMLElementEventMap extends ClaimlightEvents {}
}
