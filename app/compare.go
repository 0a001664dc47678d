package app

const comparePath = "/compare"
