package dev.stammkunde.finance.json;

import dev.stammkunde.platform.json.InvalidFieldException;
import dev.stammkunde.platform.json.JsonField;
import dev.stammkunde.platform.json.JsonText;

/** Which simulation is to go on, as one function tells the other. */
public record SimulationCallJson(String shopId, String simulationId) {

    private static final String SHOP = "shopId";
    private static final String SIMULATION = "simulationId";

    /** Writes the call. */
    public String write() {
        return JsonText.object(json -> json.text(SHOP, shopId).text(SIMULATION, simulationId));
    }

    /**
     * Reads what {@link #write} wrote.
     *
     * @throws InvalidFieldException if it is none
     */
    public static SimulationCallJson read(JsonField document) {
        return new SimulationCallJson(document.text(SHOP), document.text(SIMULATION));
    }
}
