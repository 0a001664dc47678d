package app

import (
	"strconv"

	"claimlight/claims/wording"

	ui "github.com/maxence-charriere/go-app/v10/pkg/app"
)

// mostUnmatched is how many sentences without a published check are listed: the
// article stands beside the frame and shows the others.
const mostUnmatched = 100

// framed is what the frame of another page shows: the cards of its article, or
// the editor and what was pasted there.
func (w *Workspace) framed() ui.UI {
	switch {
	case w.Host.Article && w.State.View != Writing:
		return hold("div", "hosted", w.hostChoice(true), w.hostOverview(), w.matchedCards(), w.unmatchedCards(), w.deed())
	case w.Host.Config.Mode == "article":
		return say("p", "cards-none", w.Host.waiting(), "role", "status")
	}
	return hold("div", "", w.hostChoice(false), w.noArticle(), w.editor(), ui.If(w.State.View != Writing, w.results))
}

// hostChoice leads from the page's article to another text and back, where the page
// allows both.
func (w *Workspace) hostChoice(article bool) ui.UI {
	if w.Host.Config.Mode != "both" || w.Host.Missing || w.Host.Text == "" {
		return nil
	}
	pressed := func(is bool) string {
		if is {
			return "true"
		}
		return "false"
	}
	return el("div").Class("choice").Role("group").Aria("label", "What is checked").Body(
		button("this-article", "This article").Attr("aria-pressed", pressed(article)).OnClick(w.chooseArticle),
		button("another-text", "Another text").Attr("aria-pressed", pressed(!article)).OnClick(w.chooseText),
	)
}

func (w *Workspace) chooseArticle(ui.Context, ui.Event) {
	if !w.Host.Article {
		w.checkHosted()
	}
}

func (w *Workspace) chooseText(ui.Context, ui.Event) {
	if w.Host.Article {
		w.stop()
		w.Host.Article = false
		w.State.SetDraft(w.Host.Pasted)
		w.State.Edit()
		w.announceData()
		w.fill(0)
		showTop(w.ctx, textID)
	}
}

// noArticle says why there is nothing but the editor on a page with our script.
func (w *Workspace) noArticle() ui.UI {
	if !w.Host.Missing {
		return nil
	}
	return say("p", "note", "No article was found on this page. Paste its text instead.", "role", "status")
}

// waiting is shown where nothing can be pasted.
func (h *Host) waiting() string {
	switch {
	case h.Missing:
		return "No article was found on this page, so there is nothing to check."
	case h.Answered && h.Hands:
		return "Waiting for the article."
	}
	return "This page does not hand over its article, so there is nothing to check."
}

// hostOverview is what is said about the whole article.
func (w *Workspace) hostOverview() ui.UI {
	s, h := w.State, w.Host
	return el("section").Class("hosted-overview").Aria("labelledby", "hosted-overview-title").Body(
		say("h2", "visually-hidden", "Claims in this article", "id", "hosted-overview-title"),
		ui.If(h.Title != "", func() ui.UI { return say("p", "hosted-article", h.Title) }),
		say("p", "status", hostedStatus(s, h), "role", "status"),
		ui.If(h.foreign(), func() ui.UI {
			return say("p", "note", "This page says that it is not in English. Claimlight reads English only, so expect little.")
		}),
		ui.If(w.datasetDiffers(), func() ui.UI {
			return say("p", "note", "This page asks for records "+h.Config.Dataset+"; these are "+s.Coverage.Version+".")
		}),
		ui.If(s.View == Checking, w.progress),
		ui.If(s.View == Reading && len(s.Marked) > 0, w.chips),
	)
}

// hostedStatus is the sentence about the check of the host's article.
func hostedStatus(s *State, h *Host) string {
	switch {
	case s.View != Reading:
		return ""
	case s.Matched() == 0 && h.Config.MinMatch != "related":
		return wording.NothingFound(s.Coverage.Records, s.Coverage.Newest)
	case h.Config.MinMatch != "related":
		return wording.UpperFirst(wording.Counted(s.Matched(), "sentence")) + " with published checks."
	}
	return s.Status()
}

// matchedCards are the cards of the sentences with a published check, in the
// order of the article.
func (w *Workspace) matchedCards() ui.UI {
	matched, _ := w.parted()
	if len(matched) == 0 {
		return nil
	}
	return hold("section", "", say("h2", "hosted-title", "With published checks"), w.hostCards("matched", matched))
}

// unmatchedCards are the others: folded, as there are many and they say little.
func (w *Workspace) unmatchedCards() ui.UI {
	_, unmatched := w.parted()
	if len(unmatched) == 0 {
		return nil
	}
	shown := unmatched[:min(len(unmatched), mostUnmatched)]
	return el("details").Class("unmatched").Attr("open", w.Host.Unfolded).On("toggle", w.hostUnfolded).Body(
		hold("summary", "", ui.Text(wording.Counted(len(unmatched), "sentence")+" worth checking, no published check found")),
		ui.If(w.Host.Unfolded, func() ui.UI { return w.hostCards("unmatched", shown) }),
		ui.If(w.Host.Unfolded && len(shown) < len(unmatched), func() ui.UI {
			return say("p", "note", "The first "+strconv.Itoa(len(shown))+" are listed; the article shows all.")
		}),
	)
}

func (w *Workspace) hostUnfolded(ctx ui.Context, _ ui.Event) {
	w.Host.Unfolded = ctx.JSSrc().Get("open").Bool()
}

// parted parts the numbers of the marks that are shown by whether a published
// check was found.
func (w *Workspace) parted() (matched, unmatched []int) {
	for _, n := range w.State.Shown {
		if w.State.Marked[n-1].Best() >= 0 {
			matched = append(matched, n)
		} else {
			unmatched = append(unmatched, n)
		}
	}
	return matched, unmatched
}

func (w *Workspace) hostCards(name string, numbers []int) ui.UI {
	s := w.State
	return hold("ol", "cards "+name, each(len(numbers), func(i int) ui.UI {
		n := numbers[i]
		return hold("li", "", &Card{
			State: s, Home: w, Number: n, Run: s.Run, Hides: s.Hides, Coverage: s.Against, Today: s.Today(),
			Selected: s.Selected == n, Compact: true, Host: w.Host, Lost: w.Host.lost(n),
		})
	})...)
}
