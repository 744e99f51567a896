package dev.stammkunde.programmes.store;

/** Names of the tables that programmes with bookings of their own work on. */
public record ProgrammeTables(
        String programmes, String points, String entries, String customers, String shops) {}
