package dev.stammkunde.insights.testing;

import dev.stammkunde.insights.gathering.KeptFigures;

final class InMemoryKeptFiguresTest extends KeptFiguresContract {

    private final KeptFigures figures = new InMemoryKeptFigures();

    @Override
    protected KeptFigures figures() {
        return figures;
    }
}
