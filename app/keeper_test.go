package app

import (
	"encoding/json"
	"testing"

	"claimlight/claims/index"
	"claimlight/claims/record"

	"github.com/stretchr/testify/require"
)

// keeping is a keeper over the bundled records of shelved, whose stage nobody is on.
func keeping(t *testing.T, d *Device) *Keeper {
	t.Helper()
	k := &Keeper{Device: d, Library: &Library{}, State: &State{}, Sets: &Sets{}}
	x, err := k.Library.Open(compiled(t, shelved...))
	require.NoError(t, err)
	k.State.Ready(coverageOf(x))
	k.restore()
	k.Library.Stage.run()
	return k
}

func compiled(t *testing.T, records ...record.Record) []byte {
	t.Helper()
	data, err := index.Compile(records)
	require.NoError(t, err)
	return data
}

// ferry is a record of the reader's own.
var ferry = record.Record{ID: "ferry", Claim: "The Eastmere ferry carried 9 million passengers.", Verdict: record.False, Kind: record.FactCheck,
	Publisher: "Eastmere Desk", URL: "https://desk.example/ferry", Published: "2026-03-01", Licence: "CC0"}

func (k *Keeper) mustAdd(t *testing.T, key, name string, data []byte) {
	t.Helper()
	twin, err := k.add(Set{Key: key, Name: name, Data: dataKey(data), Added: "2026-11-22T10:00:00.000Z"}, data)
	require.NoError(t, err)
	require.Empty(t, twin)
	k.Library.Stage.run()
}

func (k *Keeper) keptKeys(t *testing.T, shelf string) []string {
	t.Helper()
	keys, err := k.Device.Keys(shelf)
	require.NoError(t, err)
	return keys
}

func TestSetsAreKeptSearchedAndSwitched(t *testing.T) {
	d := &Device{Forget: true}
	k := keeping(t, d)
	before := k.State.Coverage
	k.mustAdd(t, "one", "Desk", compiled(t, ferry))
	require.Equal(t, 5, k.State.Coverage.Records)
	require.NotEqual(t, before.Version, k.State.Coverage.Version)
	require.Equal(t, Set{Key: "one", Name: "Desk", Data: k.Sets.List[0].Data, Records: 1, Publishers: 1, Newest: "2026-03-01", Bytes: k.Sets.List[0].Bytes,
		Licence: "CC0", Added: "2026-11-22T10:00:00.000Z"}, k.Sets.List[0])
	j := k.Library.joined.Load()
	i, ok := j.data.Find("ferry")
	require.True(t, ok)
	require.Equal(t, "Desk", j.set(i))
	require.Empty(t, j.set(0))

	k.change("one", func(s *Set) { s.Off = true })
	k.Library.Stage.run()
	require.Equal(t, before, k.State.Coverage)
	require.Empty(t, k.open, "what is off takes no memory")
	k.change("one", func(s *Set) { s.Off, s.Name = false, "Ours" })
	k.Library.Stage.run()
	require.Equal(t, "Ours", k.Library.joined.Load().set(i))

	again := keeping(t, d)
	require.Equal(t, k.Sets.List, again.Sets.List)
	require.Equal(t, 5, again.State.Coverage.Records, "a start brings back what was kept")
}

func TestSameRecordsAreThereOnce(t *testing.T) {
	k := keeping(t, &Device{Forget: true})
	k.mustAdd(t, "one", "Desk", compiled(t, ferry))
	twin, err := k.add(Set{Key: "two", Name: "Again", Data: k.list[0].Data}, compiled(t, ferry))
	require.NoError(t, err)
	require.Equal(t, "Desk", twin)
	require.Len(t, k.list, 1)
}

func TestDeletedSetComesBack(t *testing.T) {
	k := keeping(t, &Device{Forget: true})
	k.mustAdd(t, "one", "Desk", compiled(t, ferry))
	for _, off := range []bool{false, true} {
		k.change("one", func(s *Set) { s.Off = off })
		k.delete("one")
		k.Library.Stage.run()
		require.Empty(t, k.Sets.List)
		require.Equal(t, "Desk", k.Sets.Removed.Name)
		require.Empty(t, k.keptKeys(t, setShelf))
		require.Empty(t, k.keptKeys(t, dataShelf), "nothing of it stays on the device")
		k.undo()
		k.Library.Stage.run()
		require.Nil(t, k.Sets.Removed)
		require.Equal(t, off, k.Sets.List[0].Off)
		require.Len(t, k.keptKeys(t, dataShelf), 1)
	}
	k.delete("one")
	k.dropRemoved()
	k.undo()
	require.Empty(t, k.list, "what was given up does not come back")
}

func TestNewerVersionTakesThePlaceOfTheOlder(t *testing.T) {
	k := keeping(t, &Device{Forget: true})
	p := Pack{Name: "north", Title: "The north", Hash: "a"}
	_, err := k.add(p.set(now()), compiled(t, ferry))
	require.NoError(t, err)
	k.change(packKey("north"), func(s *Set) { s.Name = "Mine" })
	newer := ferry
	newer.Claim = "The Eastmere ferry carried 8 million passengers."
	p.Hash = "b"
	_, err = k.add(k.asKnown(p.set(now())), compiled(t, newer))
	require.NoError(t, err)
	k.Library.Stage.run()
	require.Len(t, k.Sets.List, 1)
	require.Equal(t, "Mine", k.Sets.List[0].Name, "the name that the reader gave stays")
	require.Equal(t, []string{"b"}, k.keptKeys(t, dataShelf))
	r := k.Library.joined.Load().data.Record(4)
	require.Equal(t, newer.Claim, r.Claim)

	_, err = k.add(k.asKnown(p.set(now())), []byte("CLMLIGHT and then nonsense"))
	require.Error(t, err)
	require.Equal(t, []string{"b"}, k.keptKeys(t, dataShelf), "what cannot be opened changes nothing")
}

// Whatever lies on the device, the bundled records are searched.
func TestDamagedSetsAreSwitchedOff(t *testing.T) {
	d := &Device{Forget: true}
	good := compiled(t, ferry)
	older := append([]byte(nil), good...)
	older[8]--
	for key, data := range map[string][]byte{"a": good, "b": good[:len(good)/2], "c": older, "d": nil} {
		value, err := json.Marshal(Set{Key: key, Name: key, Data: "data-" + key, Added: key, Records: 1})
		require.NoError(t, err)
		require.NoError(t, d.Put(setShelf, key, value))
		if data != nil {
			require.NoError(t, d.Put(dataShelf, "data-"+key, data))
		}
	}
	require.NoError(t, d.Put(setShelf, "e", []byte("{nonsense")))
	k := keeping(t, d)
	require.Equal(t, 5, k.State.Coverage.Records)
	for key, says := range map[string]string{"a": "", "b": "damaged", "c": "another version", "d": "are gone", "e": "is damaged"} {
		s := k.Sets.Find(key)
		require.NotNil(t, s, key)
		require.Contains(t, s.Fault, says)
		require.Equal(t, says == "", s.InUse())
		if says != "" {
			require.Contains(t, s.Fault, "Delete it", "it says what to do")
		}
	}
	k.delete("e")
	k.delete("c")
	require.Equal(t, []string{"a", "b", "d"}, k.keptKeys(t, setShelf))
}

func TestTextCheckedAgainstOtherRecordsIsOutdated(t *testing.T) {
	k := keeping(t, &Device{Forget: true})
	s := k.State
	s.SetDraft("One claim.")
	run, _ := s.Begin()
	s.Finish(run)
	require.False(t, s.Outdated())
	k.mustAdd(t, "one", "Desk", compiled(t, ferry))
	require.True(t, s.Outdated())
	require.Equal(t, 4, s.Against.Records, "the cards tell what they were checked against")
	s.Edit()
	run, _ = s.Begin()
	s.Finish(run)
	require.False(t, s.Outdated())
}

func TestLicenceOfASet(t *testing.T) {
	other := ferry
	other.ID, other.Licence = "other", "CC BY 4.0"
	for want, records := range map[string][]record.Record{"CC0": {ferry}, "": {ferry, other}} {
		x, err := index.Open(compiled(t, records...))
		require.NoError(t, err)
		require.Equal(t, want, licenceOf(x, func() {}))
	}
}

// The library can be filtered by set once there is more than one.
func TestCatalogueKnowsTheSets(t *testing.T) {
	k := keeping(t, &Device{Forget: true})
	k.Library.makeCatalogue()
	_, choices := k.Library.Catalogue().Find(Query{})
	require.Equal(t, []Choice{{bundledName, 4}}, choices[bySet])

	k.mustAdd(t, "one", "Desk", compiled(t, ferry))
	require.Nil(t, k.Library.Catalogue(), "it is made anew")
	k.Library.makeCatalogue()
	c := k.Library.Catalogue()
	found, choices := c.Find(Query{}.With(bySet, "Desk"))
	require.Equal(t, []string{"ferry"}, ids(c, found))
	require.Equal(t, []Choice{{bundledName, 4}, {"Desk", 1}}, choices[bySet])
	shelf := &Shelf{}
	shelf.Ask(c, Query{Page: 1})
	require.Equal(t, "Desk", shelf.Sets[0], "the newest")
	require.Empty(t, shelf.Sets[1])
}
