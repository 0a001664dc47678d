package index

import "sort"

// name is one of the ids under which a record is found: in the lower bits the
// record's number, above them 0 for its id, else the number of the alias.
type name uint32

const (
	aliasShift = 24
	maxAliases = 1<<(32-aliasShift) - 1
)

// named is a name as it reads.
type named struct {
	id string
	of name
}

func (n name) record() int { return int(n & (1<<aliasShift - 1)) }

// read is what a name reads; none where there is no such record.
func (f *file) read(n name) []byte {
	if alias := int(n >> aliasShift); alias > 0 {
		if list := f.record(n.record()).Aliases; alias <= len(list) {
			return []byte(list[alias-1])
		}
		return nil
	}
	return f.ids.item(n.record())
}

// find returns the number of the record with this id or alias, by bisection.
func (f *file) find(id string) (int, bool) {
	at := func(i int) name { return name(u32(f.names, 4*i)) }
	n := len(f.names) / 4
	i := sort.Search(n, func(i int) bool { return string(f.read(at(i))) >= id })
	if i == n || at(i).record() >= f.n || string(f.read(at(i))) != id {
		return 0, false
	}
	return at(i).record(), true
}
