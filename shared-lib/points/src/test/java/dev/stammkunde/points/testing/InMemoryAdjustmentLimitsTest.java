package dev.stammkunde.points.testing;

import dev.stammkunde.points.adjust.AdjustmentLimitDocuments;

final class InMemoryAdjustmentLimitsTest extends AdjustmentLimitDocumentsContract {
    @Override
    protected AdjustmentLimitDocuments emptyStore() {
        return new InMemoryAdjustmentLimits();
    }
}
