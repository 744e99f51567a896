/** Orders of exports that are tables become what their platform's webhooks say of them. */
@NullMarked
package dev.stammkunde.commands.imports.feed;

import org.jspecify.annotations.NullMarked;
