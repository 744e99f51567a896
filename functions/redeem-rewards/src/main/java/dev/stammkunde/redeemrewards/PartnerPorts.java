package dev.stammkunde.redeemrewards;

import dev.stammkunde.programmes.partners.PartnerNeeds;
import dev.stammkunde.programmes.partners.SettleMonths;

/** What reports of partners are booked with, and their statements read from. */
record PartnerPorts(PartnerNeeds booking, SettleMonths.Needs settling) {}
