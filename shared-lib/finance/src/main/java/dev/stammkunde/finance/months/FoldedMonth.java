package dev.stammkunde.finance.months;

import dev.stammkunde.finance.MonthFigures;
import dev.stammkunde.finance.TieOut;

/** What a month came to, and whether that is proved. */
public record FoldedMonth(MonthFigures figures, TieOut tieOut, EntriesDigest digest) {}
