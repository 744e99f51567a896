/** Takes answers to surveys. */
@NullMarked
package dev.stammkunde.collectsurveyresponse;

import org.jspecify.annotations.NullMarked;
