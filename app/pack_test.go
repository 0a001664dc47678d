package app

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

const goodHash = "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef"

func TestPacksAreRead(t *testing.T) {
	packs, err := readPacks([]byte(`{"schema_version":1,"packs":[
		{"name":"north","title":"The  north","records":3,"bytes":9,"hash":"` + goodHash + `","file":"north 1.clm","newest":"2025-05-06","languages":["en","fr"],"topics":["public-transport"]},
		{"name":"north","records":3,"bytes":9,"hash":"` + goodHash + `","file":"twice.clm"},
		{"name":"","bytes":9,"hash":"` + goodHash + `","file":"nameless.clm"},
		{"name":"empty","bytes":0,"hash":"` + goodHash + `","file":"empty.clm"},
		{"name":"unhashed","bytes":9,"hash":"abc","file":"x.clm"},
		{"name":"elsewhere","bytes":9,"hash":"` + goodHash + `","file":"//evil.example/x.clm"},
		{"name":"above","bytes":9,"hash":"` + goodHash + `","file":"../app.js"},
		{"name":"untitled","bytes":9,"hash":"` + goodHash + `","file":"u.clm"}]}`))
	require.NoError(t, err)
	require.Len(t, packs, 2)
	require.Equal(t, "/packs/north%201.clm", packs[0].address())
	require.Equal(t, "The north", packs[0].Title)
	require.Equal(t, "English, French", packs[0].languageWords())
	require.Equal(t, "public transport", packs[0].topicWords())
	require.Equal(t, "untitled", packs[1].Title)

	for _, bad := range []string{"", "<!doctype html>", "[]", `{"schema_version":2,"packs":[]}`, `{"packs":7}`} {
		_, err := readPacks([]byte(bad))
		require.ErrorIs(t, err, errPacks, bad)
	}
	none, err := readPacks([]byte(`{"schema_version":1,"packs":[]}`))
	require.NoError(t, err)
	require.Empty(t, none)
}

func TestStateOfAPack(t *testing.T) {
	p := Pack{Name: "north", Title: "The north", Hash: goodHash}
	here := p.set("2026-01-02T03:04:05.000Z")
	older, broken := here, here
	older.Data = strings.Repeat("f", 64)
	broken.Fault = "It is damaged."
	for want, sets := range map[PackState][]Set{
		PackAbsent: {{Name: "The north", Data: goodHash}}, PackCurrent: {here}, PackOlder: {older}, PackBroken: {broken},
	} {
		require.Equal(t, want, p.state(sets))
	}
}
