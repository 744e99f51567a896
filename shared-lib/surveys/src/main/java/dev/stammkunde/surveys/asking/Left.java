package dev.stammkunde.surveys.asking;

/** Somebody who is not asked about something, and why. */
public record Left(Matter matter, NotAsked reason) {}
