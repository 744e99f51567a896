package dev.stammkunde.rewards.json;

import dev.stammkunde.platform.documents.DocumentType;
import dev.stammkunde.platform.json.JsonValueText;
import dev.stammkunde.platform.json.Reading;
import dev.stammkunde.platform.shapes.Shape;
import dev.stammkunde.rewards.Benefit;
import dev.stammkunde.rewards.Reward;
import dev.stammkunde.rewards.RewardDraft;
import dev.stammkunde.rewards.RewardId;
import dev.stammkunde.rewards.RewardState;

import java.util.Optional;

/** Reads and writes rewards, which {@code docs/rewards.md} explains to their authors. */
public final class RewardJson {

    /** What the audit calls it, and what keys in the table begin with. */
    public static final String KIND = "reward";

    /** Texts in two languages, and an audience of a thousand products. */
    private static final int MOST_BYTES = 250_000;

    /** Of any shop: of stored versions, which fitted their shop when they were written. */
    public static final DocumentType<RewardDraft> TYPE = type(Optional.empty());

    private static final Shape<Benefit> BENEFIT = BenefitShape.of();

    private RewardJson() {}

    /** Returns the type of drafts that are written for a shop. */
    public static DocumentType<RewardDraft> type(WrittenFor shop) {
        return type(Optional.of(shop));
    }

    private static DocumentType<RewardDraft> type(Optional<WrittenFor> shop) {
        return new DocumentType<>(
                KIND,
                "Stammkunde reward",
                "What marketing writes of a reward. What the system adds may stand in it and is not"
                        + " looked at, but version. Beyond what a schema can say, languages, amounts"
                        + " and what the shop's platform can give are looked at. See rewards.md.",
                MOST_BYTES,
                RewardShape.of(shop));
    }

    /** Writes what a customer gets, as documents have it. */
    public static void writeBenefit(JsonValueText json, Benefit benefit) {
        BENEFIT.write(json, benefit);
    }

    /** Reads a stored version by its shape, of whatever release it is. */
    public static Reading<Reward> readStored(RewardId id, String document) {
        return TYPE.readStored(
                document,
                (draft, version, state, activeSince) ->
                        new Reward(
                                id,
                                version,
                                RewardState.valueOf(state.name()),
                                activeSince,
                                draft));
    }
}
