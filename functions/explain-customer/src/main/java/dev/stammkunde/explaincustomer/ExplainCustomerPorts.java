package dev.stammkunde.explaincustomer;

import dev.stammkunde.customers.FindCustomer;
import dev.stammkunde.explaincustomer.timeline.TimelinePorts;
import dev.stammkunde.insights.gathering.KeptValueReports;
import dev.stammkunde.mail.ReadMailSettings;
import dev.stammkunde.mail.Standings;
import dev.stammkunde.mail.Suppressions;
import dev.stammkunde.points.json.CachedProgrammes;

/** What the function reads. It writes nothing. */
record ExplainCustomerPorts(
        FindCustomer customers,
        Standings standings,
        Suppressions suppressions,
        ReadMailSettings settings,
        CachedProgrammes programmes,
        KeptValueReports value,
        TimelinePorts timeline) {}
