package app

import (
	"encoding/json"
	"slices"

	"claimlight/claims/detect"
)

// Settings are what the reader has chosen. They are kept on the device as JSON;
// what is missing there is as in Defaults.
type Settings struct {
	Theme       string         `json:"theme,omitempty"`       // "light" or "dark"; "" follows the device
	TextSize    int            `json:"text_size,omitempty"`   // in per cent of the usual size, one of textSizes; 0: usual
	TypeAlong   bool           `json:"type_along"`            // check shortly after typing stops
	Sensitivity string         `json:"sensitivity,omitempty"` // "few" or "many"; "": usual
	Without     []string       `json:"without,omitempty"`     // groups whose marks are not shown, by their buckets
	Weights     map[string]int `json:"weights,omitempty"`     // of the signals, -maxWeight to maxWeight; 0 and missing: usual
}

// Defaults are the settings of a newcomer.
var Defaults = Settings{TypeAlong: true}

// textSizes can be chosen; web/css/settings.css has a rule for each.
var textSizes = []int{90, 100, 115, 130, 150}

// maxWeight is how many steps a signal may be weighed up or down. A step makes the
// odds of a sentence some seven times as high, or as low: the model is sure of
// most, and less would not be felt.
const (
	maxWeight = 2
	stepOdds  = 2.0 // of a step, in log odds
)

// thresholds of the sensitivities: the check-worthiness from which a sentence is
// marked. The model is sure of most sentences, so they lie near the ends.
var thresholds = map[string]float64{"few": 0.95, "many": 0.1}

// ParseSettings reads what was kept. What cannot be read, or is not to be
// chosen, is as in Defaults.
func ParseSettings(kept string) Settings {
	s := Defaults
	if err := json.Unmarshal([]byte(kept), &s); err != nil {
		return Defaults
	}
	if s.Theme != "light" && s.Theme != "dark" {
		s.Theme = ""
	}
	if !slices.Contains(textSizes, s.TextSize) {
		s.TextSize = 0
	}
	if thresholds[s.Sensitivity] == 0 {
		s.Sensitivity = ""
	}
	s.Without = slices.DeleteFunc(s.Without, func(b string) bool { return b == "" || !slices.Contains(groupBuckets[:], Bucket(b)) })
	for name, w := range s.Weights {
		if !slices.Contains(detect.Names, name) || w < -maxWeight || w > maxWeight {
			delete(s.Weights, name)
		}
	}
	return s
}

// String writes the settings as they are kept.
func (s Settings) String() string {
	b, _ := json.Marshal(s) // cannot fail: texts and numbers
	return string(b)
}

// Weigh sets the weight of a signal.
func (s *Settings) Weigh(signal string, weight int) {
	weights := map[string]int{signal: weight}
	for name, w := range s.Weights {
		if name != signal {
			weights[name] = w
		}
	}
	s.Weights = weights
}

// Show shows or drops the marks of a group from now on.
func (s *Settings) Show(one Group, show bool) {
	bucket := string(groupBuckets[one])
	without := slices.DeleteFunc(slices.Clone(s.Without), func(b string) bool { return b == bucket })
	if !show {
		without = append(without, bucket)
	}
	s.Without = without
}

// Only are the groups that a text is shown with at first; none: all.
func (s Settings) Only() (only Groups) {
	if len(s.Without) == 0 {
		return 0
	}
	for one := range HiddenGroup {
		if !slices.Contains(s.Without, string(groupBuckets[one])) {
			only = only.with(one)
		}
	}
	return only
}

// Marking is what the settings ask the engine to mark.
func (s Settings) Marking() detect.Marking {
	m := detect.Marking{Threshold: thresholds[s.Sensitivity]}
	for name, w := range s.Weights {
		if w != 0 {
			if m.Weights == nil {
				m.Weights = map[string]float64{}
			}
			m.Weights[name] = stepOdds * float64(w)
		}
	}
	return m
}
