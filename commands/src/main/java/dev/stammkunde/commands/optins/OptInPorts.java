package dev.stammkunde.commands.optins;

import dev.stammkunde.customers.FindPersonalData;
import dev.stammkunde.customers.ProfileStore;
import dev.stammkunde.customers.RedactionStore;
import dev.stammkunde.mail.Standings;
import dev.stammkunde.mail.consent.EvidenceStore;

/** What an import works on. */
public record OptInPorts(
        EvidenceStore evidence,
        Standings standings,
        ProfileStore profiles,
        FindPersonalData personalData,
        RedactionStore redactions) {}
