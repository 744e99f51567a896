package dev.stammkunde.finance.simulation;

import dev.stammkunde.platform.Sha256;

import java.nio.charset.StandardCharsets;
import java.time.Instant;

/**
 * What is asked for by a simulation.
 *
 * @param draft a programme as a document, of which version and beginning count for nothing
 * @param askedBy the subject of the token
 */
public record SimulationAsk(
        String shopId,
        String draft,
        SimulationPeriod period,
        SimulationValuation valuation,
        String askedBy,
        Instant askedAt) {

    private static final int DIGITS = 32;

    /**
     * Returns the id of the simulation: that of the same draft over the same period by the same
     * settings, whoever asks. So who asks twice gets one simulation, and one that stopped goes on.
     */
    public String simulationId() {
        String same =
                String.join(
                        "\n",
                        shopId,
                        period.from().toString(),
                        period.until().toString(),
                        period.zone().getId(),
                        Integer.toString(valuation.settingsVersion()),
                        draft);
        return Sha256.of(same.getBytes(StandardCharsets.UTF_8)).substring(0, DIGITS);
    }
}
