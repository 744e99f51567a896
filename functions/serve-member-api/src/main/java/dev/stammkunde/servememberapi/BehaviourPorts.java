package dev.stammkunde.servememberapi;

import dev.stammkunde.campaigns.behaviour.Behaviours;
import dev.stammkunde.mail.consent.EvidenceStore;

/** What keeps the behaviour of customers who agree to it, and proves that they do. */
record BehaviourPorts(Behaviours behaviours, EvidenceStore evidence) {}
