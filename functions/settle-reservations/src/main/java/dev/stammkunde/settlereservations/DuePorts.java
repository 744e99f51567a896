package dev.stammkunde.settlereservations;

import dev.stammkunde.programmes.challenges.ChallengeNeeds;
import dev.stammkunde.programmes.community.CommunityNeeds;
import dev.stammkunde.programmes.departures.Departures;
import dev.stammkunde.programmes.departures.EndDepartures;
import dev.stammkunde.programmes.limited.Claims;
import dev.stammkunde.programmes.membership.ApplyDeclaration;
import dev.stammkunde.programmes.membership.Declarations;
import dev.stammkunde.programmes.referral.ReferralNeeds;

/** What has something due beside redemptions. */
record DuePorts(
        Claims claims,
        CommunityNeeds community,
        ChallengeNeeds challenges,
        ReferralNeeds referrals,
        Declarations declarations,
        ApplyDeclaration apply,
        LookAtVips.Ports vips,
        Departures departures,
        EndDepartures end,
        NoticePorts notices) {}
