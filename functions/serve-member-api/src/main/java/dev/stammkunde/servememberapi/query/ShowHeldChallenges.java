package dev.stammkunde.servememberapi.query;

import dev.stammkunde.platform.DocumentId;
import dev.stammkunde.programmes.Scheme;
import dev.stammkunde.programmes.Schemes;
import dev.stammkunde.programmes.challenges.ChallengeDraft;
import dev.stammkunde.programmes.challenges.ShowChallenge;
import dev.stammkunde.programmes.challenges.ShownChallenge;
import dev.stammkunde.programmes.challenges.TakingPart;
import dev.stammkunde.programmes.challenges.TogetherCounts;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Shows challenges by the shop's documents, of which all are read at once. */
public record ShowHeldChallenges(Schemes<ChallengeDraft> documents, TogetherCounts together)
        implements HoldingPorts.HeldChallenges {

    @Override
    public List<ShownChallenge> show(String shopId, List<TakingPart> held, Instant now) {
        Map<DocumentId, List<TakingPart>> byChallenge =
                held.stream().collect(Collectors.groupingBy(each -> each.id().challenge()));
        ShowChallenge standing = new ShowChallenge(together);
        return documents.all(shopId).stream()
                .filter(each -> byChallenge.containsKey(each.id()))
                .sorted(Comparator.comparing((Scheme<ChallengeDraft> each) -> each.draft().end()))
                .map(
                        each ->
                                standing.show(
                                        each,
                                        ShowChallenge.together(
                                                byChallenge.getOrDefault(each.id(), List.of())),
                                        now))
                .toList();
    }
}
