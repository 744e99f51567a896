package dev.stammkunde.privacy.output;

import dev.stammkunde.privacy.DataSubject;
import dev.stammkunde.shop.Language;

import java.time.Instant;

/**
 * What stands above a person's data.
 *
 * @param isHeldOut whether they are in the control group, which is calculated and kept nowhere
 */
public record ExportHead(
        DataSubject subject, Language language, Instant madeAt, boolean isHeldOut) {}
