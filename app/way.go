package app

import "strconv"

// This file is the reader's way through the marks that are shown: the selected
// one, the next, and the cards that are drawn.

// firstCards are drawn while the check runs.
const firstCards = 1

// cardsAtOnce is how many more are drawn at a time after the check. A card has up
// to two hundred elements, and a frame has time for no more.
const cardsAtOnce = 1

// cardsAPage is how many cards are shown together. Most articles have fewer
// marks; thousands of cards would make a page that no browser moves with ease.
const cardsAPage = 50

// screenCards fill the first screen.
const screenCards = 6

// More lets a frame's worth be drawn and tells whether anything is left: the map,
// the cards of the first screen, then the rest of the text, then the other cards.
func (s *State) More() bool {
	switch last := s.page(s.First); {
	case !s.Mapped:
		s.Mapped = true
		return true
	case s.Cards < min(screenCards, last):
		s.MoreCards()
	case s.MorePassages(), s.MoreCards():
	}
	return s.Cards < s.page(s.First) || s.Drawn < len(s.passages())
}

// MoreCards lets some more cards of the page be drawn and tells whether any are
// left. Drawing all at once would make the reader wait for the first.
func (s *State) MoreCards() bool {
	last := s.page(s.First)
	s.Cards = min(last, s.Cards+cardsAtOnce)
	return s.Cards < last
}

// page is how many cards stand on the page that begins at index first of the
// marks that are shown.
func (s *State) page(first int) int {
	if s.Whole {
		return len(s.Shown) - first
	}
	return min(len(s.Shown)-first, cardsAPage)
}

// Spread lays all cards on one page, for the printer, or goes back to pages.
func (s *State) Spread(whole bool) {
	s.Whole = whole
	s.turnTo(0)
	if !whole {
		s.show(s.Selected)
	}
	s.Version++
}

// TurnCards shows the next (+1) or the previous (-1) page of cards, if there is
// one.
func (s *State) TurnCards(by int) {
	if first := s.First + by*cardsAPage; first >= 0 && first < len(s.Shown) {
		s.turnTo(first)
	}
}

// turnTo shows the page that begins at index first: a few cards, and the others
// by and by.
func (s *State) turnTo(first int) {
	s.First = first
	s.Cards = min(s.page(first), firstCards)
}

// Select selects mark n, counted from 1; any number that is not shown selects
// none.
func (s *State) Select(n int) {
	if !s.Shows(n) {
		n = 0
	}
	s.show(n)
}

// show selects mark n and sees to it that its card is drawn.
func (s *State) show(n int) {
	s.Selected, s.Last = n, Deed{}
	at := s.place(n)
	if at < 0 {
		return
	}
	s.drawMark(n)
	if first := at / cardsAPage * cardsAPage; first != s.First && !s.Whole {
		s.turnTo(first)
	}
	s.Cards = max(s.Cards, at+1-s.First)
}

// Step selects the next (+1) or the previous (-1) mark that is shown and stays
// at the ends.
func (s *State) Step(by int) {
	last := len(s.Shown) - 1
	if last < 0 {
		return
	}
	at := s.place(s.Selected) + by
	if s.Selected == 0 && by < 0 {
		at = last
	}
	s.show(s.Shown[max(0, min(at, last))])
}

// Position is where the reader is among the marks that are shown: "3 of 12".
func (s *State) Position() string {
	total := strconv.Itoa(len(s.Shown))
	if s.Selected == 0 {
		return total + " in all"
	}
	return strconv.Itoa(s.place(s.Selected)+1) + " of " + total
}

// Widen notes whether the cards stand beside the text, and tells whether that is
// new.
func (s *State) Widen(wide bool) bool {
	if s.Wide == wide {
		return false
	}
	s.Wide = wide
	s.Version++
	return true
}
