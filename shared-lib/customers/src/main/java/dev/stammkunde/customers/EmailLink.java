package dev.stammkunde.customers;

/** Leads from an address to a customer who was reported with it. */
public record EmailLink(CustomerId customer, EmailKey email) {}
