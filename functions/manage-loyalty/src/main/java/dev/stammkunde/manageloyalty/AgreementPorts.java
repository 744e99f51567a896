package dev.stammkunde.manageloyalty;

import dev.stammkunde.programmes.partners.SettleMonths;

/**
 * What partners are settled with.
 *
 * @param news for partners' own systems
 */
record AgreementPorts(SettleMonths.Needs settling, TellPartner news) {}
