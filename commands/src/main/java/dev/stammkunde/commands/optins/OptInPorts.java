package dev.stammkunde.commands.optins;

import dev.stammkunde.domain.consent.EvidenceStore;
import dev.stammkunde.domain.customer.FindPersonalData;
import dev.stammkunde.domain.customer.ProfileStore;
import dev.stammkunde.domain.customer.RedactionStore;
import dev.stammkunde.domain.mail.Standings;

/** What an import works on. */
public record OptInPorts(
        EvidenceStore evidence,
        Standings standings,
        ProfileStore profiles,
        FindPersonalData personalData,
        RedactionStore redactions) {}
