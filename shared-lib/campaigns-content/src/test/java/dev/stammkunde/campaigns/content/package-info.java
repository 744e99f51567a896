@NullMarked
package dev.stammkunde.campaigns.content;

import org.jspecify.annotations.NullMarked;
