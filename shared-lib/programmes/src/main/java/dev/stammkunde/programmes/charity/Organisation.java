package dev.stammkunde.programmes.charity;

/**
 * What a shop writes of an organisation that gets money for points. Rewards name it by its id, and
 * are paused by themselves: a document that is paused or archived stops none, and what is owed
 * stays owed.
 *
 * @param name for the team alone
 * @param german what customers read in German
 * @param english what customers read in English
 * @param website of the organisation, by {@code https}
 */
public record Organisation(String name, String german, String english, String website) {}
