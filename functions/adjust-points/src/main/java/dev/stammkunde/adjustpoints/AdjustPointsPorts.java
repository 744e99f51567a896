package dev.stammkunde.adjustpoints;

import dev.stammkunde.points.adjust.AdjustmentLimitDocuments;
import dev.stammkunde.points.adjust.MakeAdjustment;

/** What the function reads and writes. */
record AdjustPointsPorts(MakeAdjustment.Needs adjusting, AdjustmentLimitDocuments limits) {}
