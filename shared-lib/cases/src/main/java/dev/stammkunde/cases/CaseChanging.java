package dev.stammkunde.cases;

import dev.stammkunde.platform.Versioned;
import dev.stammkunde.points.adjust.AdjustmentOutcome.AdjustmentRefusal;

/** What became of a change that somebody wants to make to a case. */
public sealed interface CaseChanging {

    /** It is made, now or by the same request before. */
    record Done(Versioned<ServiceCase> changed) implements CaseChanging {}

    /** There is no such case. */
    record Unknown() implements CaseChanging {}

    /** Somebody changed it since it was read. */
    record Outdated(long latest) implements CaseChanging {}

    /** It is closed, and stays so. */
    record Closed() implements CaseChanging {}

    /** It has as many notes as it can. */
    record Full() implements CaseChanging {}

    /** It is about nobody who is known, or who was erased. */
    record Nobodys() implements CaseChanging {}

    /** It is somebody's of whom no address is known. */
    record NoAddress() implements CaseChanging {}

    /** The key of the request came with another text, or of another person. */
    record KeyUsedOtherwise() implements CaseChanging {}

    /** The points cannot be given, and so it is not closed. */
    record NotGiven(AdjustmentRefusal reason) implements CaseChanging {}
}
