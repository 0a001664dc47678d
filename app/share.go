package app

import (
	"encoding/base64"
	"errors"
	"strings"
	"unicode/utf8"

	"claimlight/claims/wording"

	ui "github.com/maxence-charriere/go-app/v10/pkg/app"
)

// A share link holds the text itself, behind the #: that part of an address is
// never sent to any server. It reads "#t=1.DATA", where 1 is the version of the
// form and DATA the text in UTF-8, compressed (DEFLATE, RFC 1951) and written in
// the letters of base64url without padding.
const (
	shareKey     = "#t="
	shareVersion = "1."
)

// longestLink is how long an address may be, in characters: what mail and chat
// programs still carry. largestShared is what a link may unfold to, in bytes: far
// more than a link of that length holds of any real text, and little enough that a
// hostile one does no harm.
const (
	longestLink   = 30_000
	largestShared = 1 << 20
)

var (
	errDamagedLink = errors.New("this link is damaged, so the text in it cannot be read: ask for it once more, or for the text itself")
	errNewerLink   = errors.New("this link was made by a newer version of Claimlight: reload the page and open it once more")
	errHugeLink    = errors.New("the text in this link is too long to be opened: ask for it as a file")
	errNoUnfolding = errors.New("this browser cannot read such links: update it, or ask for the text itself")
)

// tooLongError says that a text makes no link.
type tooLongError int

func (n tooLongError) Error() string {
	return "this text makes a link of " + wording.Grouped(int(n)) + " characters, and many programs cut links of more than " +
		wording.Grouped(longestLink) + ": save it as a file and send that"
}

// shareAddress is the link to a compressed text.
func shareAddress(page string, packed []byte) (string, error) {
	link := page + shareKey + shareVersion + base64.RawURLEncoding.EncodeToString(packed)
	if len(link) > longestLink {
		return "", tooLongError(len(link))
	}
	return link, nil
}

// isShared tells whether the fragment of an address holds a text.
func isShared(fragment string) bool { return strings.HasPrefix(fragment, shareKey) }

// packedIn is the compressed text in a fragment. Padding that some program has
// added is no damage.
func packedIn(fragment string) ([]byte, error) {
	version, data, ok := strings.Cut(strings.TrimPrefix(fragment, shareKey), ".")
	switch {
	case !ok:
		return nil, errDamagedLink
	case version+"." != shareVersion:
		return nil, errNewerLink
	case len(data) > 2*longestLink:
		return nil, errHugeLink
	}
	packed, err := base64.RawURLEncoding.DecodeString(strings.TrimRight(data, "="))
	if err != nil || len(packed) == 0 {
		return nil, errDamagedLink
	}
	return packed, nil
}

// sharedText is the text that was unfolded, if it is one.
func sharedText(unfolded []byte) (string, error) {
	if !utf8.Valid(unfolded) || strings.TrimSpace(string(unfolded)) == "" {
		return "", errDamagedLink
	}
	return string(unfolded), nil
}

// linkTo makes the link to a text; the browser compresses it. It blocks.
func linkTo(text string) (string, error) {
	location := ui.Window().Get("location")
	page := location.Get("origin").String() + location.Get("pathname").String()
	packed, err := through("CompressionStream", []byte(text), 0)
	if err != nil {
		return "", errors.New("this browser cannot make links: save the text as a file instead")
	}
	return shareAddress(page, packed)
}

// textIn is the text that a fragment holds. It blocks.
func textIn(fragment string) (string, error) {
	packed, err := packedIn(fragment)
	if err != nil {
		return "", err
	}
	if !ui.Window().Get("DecompressionStream").Truthy() {
		return "", errNoUnfolding
	}
	unfolded, err := through("DecompressionStream", packed, largestShared)
	if err == errHugeLink {
		return "", err
	}
	if err != nil {
		return "", errDamagedLink
	}
	return sharedText(unfolded)
}

// through sends data through a stream of the browser and returns what comes out:
// at most limit bytes, unless that is 0. It blocks.
func through(stream string, data []byte, limit int) ([]byte, error) {
	constructor := ui.Window().Get(stream)
	if !constructor.Truthy() {
		return nil, errNoUnfolding
	}
	array := ui.Window().Get("Uint8Array").New(len(data))
	ui.CopyBytesToJS(array, data)
	source := ui.Window().Get("Blob").New([]any{array}).Call("stream")
	reader := source.Call("pipeThrough", constructor.New("deflate-raw")).Call("getReader")
	var out []byte
	for {
		piece, err := await(reader.Call("read"))
		if err != nil {
			return nil, err
		}
		if piece.Get("done").Bool() {
			return out, nil
		}
		value := piece.Get("value")
		size := value.Get("length").Int()
		if limit > 0 && len(out)+size > limit {
			_, _ = await(reader.Call("cancel"))
			return nil, errHugeLink
		}
		chunk := make([]byte, size)
		ui.CopyBytesToGo(chunk, value)
		out = append(out, chunk...)
	}
}

// takeShared opens the text that the address of the page holds, if it holds one,
// and takes it out of the address: neither a bookmark nor the next link that is
// copied should hold it.
func (w *Workspace) takeShared(ctx ui.Context) {
	if !ui.IsClient {
		return
	}
	fragment := ui.Window().Get("location").Get("hash").String()
	if !isShared(fragment) {
		return
	}
	replaceAddress(pathOf(ui.Window().Get("location").Get("pathname").String()))
	ctx.Async(func() {
		text, err := textIn(fragment)
		ctx.Dispatch(func(ui.Context) {
			if err != nil {
				w.State.Notice = sentence(err)
				return
			}
			w.receive(text, "the link")
		})
	})
}
