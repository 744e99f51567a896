package dev.stammkunde.campaigns;

/** Reads of customers what the audience of a campaign asks for, its list included. */
public interface ReadAudienceFacts extends ReadCustomerFacts, FindListed {}
