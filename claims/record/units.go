package record

import "strings"

// A unit is written in one way only, in whole units: 22 billion pounds is the
// value 22000000000 with the unit "GBP". It has one of these shapes:
//
//	%                 a share; a share of GDP says so in What
//	percentage points a difference of shares
//	times             a multiple: 2 is "doubled"
//	rank              a place in an order: 5 is "the fifth"
//	per million       a rate by head; also per 1,000 and per 100,000
//	GBP               money, as the ISO 4217 code
//	years             a length of time, always in the plural
//	tonnes            a physical measure
//	people            what is counted, always in the plural
//
// Money, measures and counts may have a base: GBP/hour, tonnes/year, deaths/day.

// plainUnits stand alone.
var plainUnits = words(`%, percentage points, times, rank, per million, per 1000, per 100000`)

// basedUnits may have a base.
var basedUnits = words(`
	AUD, CAD, EUR, GBP, INR, JPY, KES, NGN, USD, ZAR,

	seconds, minutes, hours, days, weeks, months, years,

	degrees Celsius, degrees Fahrenheit, kilograms, kilometres, kilowatt hours,
	megawatts, metres, miles, tonnes,

	applications, appointments, arrests, babies, ballots, beds, births, cameras,
	cancellations, cars, cases, certificates, children, claims, countries,
	crimes, deaths, dentists, doctors, doses, events, GPs, homes, hospitals,
	hotels, households, incidents, jobs, migrants, mosques, nurses, offences,
	officers, orders, outlets, passengers, patients, people, places, posts,
	prisoners, pupils, refugees, reports, requests, returns, schools, shares,
	staff, strikes, tax rises, teachers, tests, treatments, vacancies, visas,
	votes, waits, women, workers`)

// unitBases are what a unit may be divided by.
var unitBases = words(`hour, day, week, month, year, person, household, kilometre, gallon, litre`)

// KnownUnit tells whether unit is spelled as records spell it.
func KnownUnit(unit string) bool {
	if plainUnits[unit] {
		return true
	}
	unit, base, based := strings.Cut(unit, "/")
	return basedUnits[unit] && (!based || unitBases[base])
}

// words makes a set of a list with commas.
func words(list string) map[string]bool {
	set := make(map[string]bool)
	for _, w := range strings.Split(list, ",") {
		set[strings.TrimSpace(w)] = true
	}
	return set
}
