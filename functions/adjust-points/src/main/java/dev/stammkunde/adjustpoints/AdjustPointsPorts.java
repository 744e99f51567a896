package dev.stammkunde.adjustpoints;

import dev.stammkunde.platform.DocumentVersions;
import dev.stammkunde.points.adjust.MakeAdjustment;

/** What the function reads and writes. */
record AdjustPointsPorts(MakeAdjustment.Needs adjusting, DocumentVersions<String> limits) {}
