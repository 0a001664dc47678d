//go:build !js

package supply

import (
	"bytes"
	"slices"
	"strings"
	"time"

	cyclonedx "github.com/CycloneDX/cyclonedx-go"
)

// Bill is the bill of materials of a release, CycloneDX 1.6 in JSON: the programs and
// what each of them holds. Its time is that of the sources, and it has no serial
// number: the same sources give the same bytes.
func Bill(parts []Part, version string, when time.Time) ([]byte, error) {
	const self = "pkg:golang/claimlight"
	bom := cyclonedx.NewBOM()
	bom.Metadata = &cyclonedx.Metadata{
		Timestamp: when.UTC().Format(time.RFC3339),
		Component: component("Claimlight", version, self, "Apache-2.0", cyclonedx.ComponentTypeApplication),
	}
	var components []cyclonedx.Component
	var holds []string
	dependencies := []cyclonedx.Dependency{{Ref: self, Dependencies: &holds}}
	for _, p := range Programs {
		ref := self + "#" + p.Name
		components = append(components, *component(p.Name, version, ref, "Apache-2.0", cyclonedx.ComponentTypeApplication))
		holds = append(holds, ref)
		var of []string
		for _, part := range parts {
			if slices.Contains(part.Programs, p.Name) {
				of = append(of, part.reference())
			}
		}
		dependencies = append(dependencies, cyclonedx.Dependency{Ref: ref, Dependencies: &of})
	}
	for _, p := range parts {
		c := component(p.Name, p.Version, p.reference(), p.Licence, p.kind())
		c.PackageURL, c.Description = p.PackageURL(), p.Note
		c.ExternalReferences = &[]cyclonedx.ExternalReference{{Type: cyclonedx.ERTypeWebsite, URL: p.URL}}
		components = append(components, *c)
	}
	bom.Components, bom.Dependencies = &components, &dependencies
	var b bytes.Buffer
	err := cyclonedx.NewBOMEncoder(&b, cyclonedx.BOMFileFormatJSON).SetPretty(true).EncodeVersion(bom, cyclonedx.SpecVersion1_6)
	return b.Bytes(), err
}

func component(name, version, ref, licence string, kind cyclonedx.ComponentType) *cyclonedx.Component {
	return &cyclonedx.Component{
		Type: kind, Name: name, Version: version, BOMRef: ref,
		Licenses: &cyclonedx.Licenses{{License: &cyclonedx.License{ID: licence}}},
	}
}

func (p *Part) kind() cyclonedx.ComponentType {
	if p.Module || p.Name == goName {
		return cyclonedx.ComponentTypeLibrary
	}
	return cyclonedx.ComponentTypeData
}

// reference is how the bill names a part.
func (p *Part) reference() string {
	if url := p.PackageURL(); url != "" {
		return url
	}
	return "data:" + p.Name
}

// PackageURL is the part's name among all packages, "" where it is none.
func (p *Part) PackageURL() string {
	switch {
	case p.Module:
		return "pkg:golang/" + strings.ToLower(p.Name) + "@" + p.Version
	case p.Name == goName:
		return "pkg:golang/std@" + p.Version
	case strings.HasPrefix(p.URL, npmPage):
		return "pkg:npm/" + p.Name + "@" + p.Version
	}
	return ""
}
