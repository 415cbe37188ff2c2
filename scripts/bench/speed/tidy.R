# Dictionary counts, keyness and concordances with tidytext, which takes its words from tokenizers.
suppressPackageStartupMessages({
  library(dplyr)
  library(tidytext)
})
arguments <- commandArgs(TRUE)
job <- jsonlite::fromJSON(arguments[2])
out <- function(name) file.path(arguments[3], name)
texts <- jsonlite::stream_in(file(arguments[1]), verbose = FALSE)
texts$group <- texts[[job$by]]
words <- texts |> select(id, group, text) |> unnest_tokens(word, text)

dictionary <- stack(job$categories) |> transmute(word = values, category = as.character(ind))
frequencies <- words |> count(group, word)
counts <- frequencies |>
  inner_join(dictionary, by = "word") |>
  group_by(category, group) |>
  summarise(count = sum(n), .groups = "drop")
write.csv(counts, out("counts.csv"), row.names = FALSE)

# G2 of a word over hits and all other words (Dunning 1993).
term <- function(seen, expected) ifelse(seen > 0, seen * log(seen / expected), 0)
keyness <- frequencies |>
  group_by(word) |>
  summarise(a = sum(n[group == job$target]), b = sum(n[group != job$target])) |>
  mutate(all_a = sum(a), all_b = sum(b)) |>
  filter(a + b >= 5) |>
  mutate(
    share = (a + b) / (all_a + all_b),
    g2 = 2 * (term(a, all_a * share) + term(b, all_b * share) +
      term(all_a - a, all_a * (1 - share)) + term(all_b - b, all_b * (1 - share)))
  ) |>
  arrange(desc(g2), word) |>
  select(word, target = a, reference = b, g2)
write.csv(keyness, out("keyness.csv"), row.names = FALSE)

# Ten words on either side, in the same text.
window <- 10
first <- match(words$id, words$id)
last <- nrow(words) + 1L - match(words$id, rev(words$id))
for (word in job$concordances) {
  at <- which(words$word == word)
  left <- vapply(at, function(i) paste(words$word[seq_len(i - max(first[i], i - window)) + max(first[i], i - window) - 1L], collapse = " "), "")
  right <- vapply(at, function(i) paste(words$word[i + seq_len(min(last[i], i + window) - i)], collapse = " "), "")
  write.csv(data.frame(document = words$id[at], left, node = rep(word, length(at)), right), out(paste0("concordance-", word, ".csv")), row.names = FALSE)
}
