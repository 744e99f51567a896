package dev.stammkunde.settlereservations;

import dev.stammkunde.programmes.Schemes;
import dev.stammkunde.programmes.contests.ContestDraft;
import dev.stammkunde.programmes.contests.Contests;
import dev.stammkunde.programmes.contests.UntoldDraws;
import dev.stammkunde.programmes.gatherings.GatheringDraft;
import dev.stammkunde.programmes.gatherings.UntoldSignups;

/** Of what customers are told by mail: seats at events, and prizes of contests. */
record NoticePorts(
        Schemes<GatheringDraft> events,
        UntoldSignups signups,
        Schemes<ContestDraft> contestDocuments,
        Contests contests,
        UntoldDraws draws) {}
