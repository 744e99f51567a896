package dev.stammkunde.localrunner;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.ArgumentsProvider;
import org.junit.jupiter.params.provider.ArgumentsSource;
import org.junit.jupiter.params.support.AnnotationConsumer;
import org.junit.jupiter.params.support.ParameterDeclarations;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.stream.Stream;

/** Gives a test the lives that show one row of what must come out. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@ArgumentsSource(Row.Lives.class)
@interface Row {

    int value();

    /** Finds them. */
    final class Lives implements ArgumentsProvider, AnnotationConsumer<Row> {

        private int row;

        @Override
        public void accept(Row annotation) {
            row = annotation.value();
        }

        @Override
        public Stream<? extends Arguments> provideArguments(
                ParameterDeclarations parameters, ExtensionContext context) {
            return PlayedLives.TOLD.stream()
                    .filter(told -> told.life().row() == row)
                    .map(Arguments::of);
        }
    }
}
