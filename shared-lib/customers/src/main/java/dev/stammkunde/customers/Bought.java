package dev.stammkunde.customers;

/**
 * A purchase under the id that the shop reported it with, where it stays when that customer is
 * merged into another.
 */
public record Bought(CustomerId by, Purchase purchase) {}
