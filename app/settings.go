package app

// Settings are what the reader has chosen. They are kept on the device as JSON;
// what is missing there is as in Defaults.
type Settings struct {
	Theme     string `json:"theme,omitempty"`     // "light" or "dark"; "" follows the device
	TextSize  int    `json:"text_size,omitempty"` // of the article, in per cent of the usual size; 0: usual
	TypeAlong bool   `json:"type_along"`          // check shortly after typing stops
}

// Defaults are the settings of a newcomer.
var Defaults = Settings{TypeAlong: true}
