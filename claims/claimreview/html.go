package claimreview

import (
	"bytes"
	"errors"
	"io"
	"strings"

	"golang.org/x/net/html"
)

// maxToken bounds one tag or script of a page, in bytes.
const maxToken = 16 << 20

// looksLikeMarkup tells a page from JSON and tables.
func looksLikeMarkup(head []byte) bool {
	head = bytes.TrimLeft(head, " \t\r\n\x00")
	return len(head) > 0 && head[0] == '<'
}

// page reads the tags of a page as they come: scripts with JSON-LD, items of
// microdata, and what the head says of the page's own address and language.
type page struct {
	im     *Importer
	w      *walker // holds what must wait until the page ends
	tokens *html.Tokenizer
	at     Position // of the token in hand
	items  microdata
}

// readHTML reads a page, or a dump of scripts.
func (im *Importer) readHTML(src *source, from Format) {
	p := &page{im: im, w: newWalker(im, src, from), at: src.pos(), tokens: html.NewTokenizer(src)}
	p.tokens.SetMaxBuf(maxToken)
	p.w.paged = true
	for {
		kind := p.tokens.Next()
		raw := p.tokens.Raw()
		if kind == html.ErrorToken {
			if err := p.tokens.Err(); errors.Is(err, html.ErrBufferExceeded) {
				im.refuse(p.at, "too large", "a tag or script of more than 16 MiB; nothing after it was read")
			} else if !errors.Is(err, io.EOF) {
				src.err = err
			}
			break
		}
		start := p.at
		p.at = p.at.after(raw)
		p.token(kind, start)
	}
	for _, item := range p.items.end() {
		p.w.settle(item, false, p.w.page)
	}
	p.w.finish()
}

func (p *page) token(kind html.TokenType, start Position) {
	switch kind {
	case html.StartTagToken, html.SelfClosingTagToken:
		name, more := p.tokens.TagName()
		tag := string(name)
		attrs := p.attributes(more)
		p.head(tag, attrs)
		if tag == "script" {
			p.script(attrs)
			return
		}
		p.items.open(tag, attrs, kind == html.SelfClosingTagToken, start)
	case html.EndTagToken:
		name, _ := p.tokens.TagName()
		for _, item := range p.items.close(string(name)) {
			p.w.settle(item, false, p.w.page)
		}
	case html.TextToken:
		if p.items.reading() {
			p.items.text(string(p.tokens.Text()))
		}
	}
}

func (p *page) attributes(more bool) map[string]string {
	if !more {
		return nil
	}
	attrs := map[string]string{}
	for more {
		var key, val []byte
		key, val, more = p.tokens.TagAttr()
		if _, twice := attrs[string(key)]; !twice {
			attrs[string(key)] = string(val)
		}
	}
	return attrs
}

// head notes the address and the language of the page.
func (p *page) head(tag string, attrs map[string]string) {
	around := &p.w.page
	switch {
	case tag == "html" && attrs["lang"] != "":
		around.language = attrs["lang"]
	case tag == "link" && strings.EqualFold(attrs["rel"], "canonical") && attrs["href"] != "":
		around.url = attrs["href"]
	case tag == "meta" && attrs["property"] == "og:url" && around.url == "":
		around.url = attrs["content"]
	}
}

// script reads the text of a script that holds JSON.
func (p *page) script(attrs map[string]string) {
	kind, typed := attrs["type"]
	if typed && !strings.Contains(strings.ToLower(kind), "json") {
		return
	}
	start := p.at
	if p.tokens.Next() != html.TextToken {
		p.at = p.at.after(p.tokens.Raw())
		return
	}
	body := string(p.tokens.Raw())
	p.at = p.at.after(p.tokens.Raw())
	if typed || strings.Contains(body, "ClaimReview") && strings.HasPrefix(strings.TrimSpace(body), "{") {
		p.json(start, body)
	}
}

// after is the position behind text that begins at p.
func (p Position) after(text []byte) Position {
	p.Line += bytes.Count(text, []byte("\n"))
	p.Offset += int64(len(text))
	return p
}

// json reads JSON that stands in a page.
func (p *page) json(start Position, body string) {
	if !strings.Contains(body, `"`) && strings.Contains(body, "&quot;") {
		body = html.UnescapeString(body)
	}
	begin := strings.IndexAny(body, "{[")
	for _, wrapper := range []string{"<![CDATA[", "<!--"} {
		if i := strings.Index(body, wrapper); i >= 0 && i <= begin {
			begin = i + len(wrapper) + max(0, strings.IndexAny(body[i+len(wrapper):], "{["))
		}
	}
	if begin < 0 {
		if strings.TrimSpace(body) != "" {
			p.im.refuse(start, "broken JSON", "a script that should hold JSON holds none")
		}
		return
	}
	if i := strings.LastIndex(body, "]]>"); i > begin {
		body = body[:i]
	}
	end := strings.LastIndexAny(body, "}]") + 1
	if end <= begin {
		end = len(body)
	}
	start.Line += strings.Count(body[:begin], "\n")
	start.Offset += int64(begin)
	inner := *p.w
	inner.j = newJSON(textSource(start, body[begin:end]))
	inner.text()
	p.w.wait, p.w.space, p.w.room = inner.wait, inner.space, inner.room
}
