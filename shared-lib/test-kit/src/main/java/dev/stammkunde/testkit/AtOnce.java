package dev.stammkunde.testkit;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a test in which several threads write to one table. With an engine that loses such writes
 * by itself, {@link DynamoDbLocalExtension} skips it and says so; fakes in memory always run it.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface AtOnce {}
