/** What the platforms of shops differ in: how they sign, and what their payloads say. */
@NullMarked
package dev.stammkunde.reports.platforms;

import org.jspecify.annotations.NullMarked;
