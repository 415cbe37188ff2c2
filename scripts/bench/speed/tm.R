# Dictionary counts, keyness and concordances with tm, whose document-term matrix takes its words from tokenizers.
suppressPackageStartupMessages({
  library(tm)
  library(slam)
})
arguments <- commandArgs(TRUE)
job <- jsonlite::fromJSON(arguments[2])
out <- function(name) file.path(arguments[3], name)
texts <- jsonlite::stream_in(file(arguments[1]), verbose = FALSE)
group <- texts[[job$by]]
corpus <- VCorpus(DataframeSource(data.frame(doc_id = texts$id, text = texts$text)))
words <- function(text) tokenizers::tokenize_words(content(text))[[1]]
matrix <- DocumentTermMatrix(corpus, control = list(tokenize = words, tolower = FALSE, wordLengths = c(1, Inf)))

frequencies <- sapply(unique(group), function(one) col_sums(matrix[group == one, ]))
counts <- do.call(rbind, lapply(names(job$categories), function(category) {
  known <- intersect(job$categories[[category]], rownames(frequencies))
  data.frame(category, group = colnames(frequencies), count = colSums(frequencies[known, , drop = FALSE]))
}))
write.csv(counts, out("counts.csv"), row.names = FALSE)

# G2 of a word over hits and all other words (Dunning 1993).
term <- function(seen, expected) ifelse(seen > 0, seen * log(seen / expected), 0)
a <- frequencies[, job$target]
b <- rowSums(frequencies) - a
share <- (a + b) / sum(a, b)
g2 <- 2 * (term(a, sum(a) * share) + term(b, sum(b) * share) +
  term(sum(a) - a, sum(a) * (1 - share)) + term(sum(b) - b, sum(b) * (1 - share)))
keyness <- data.frame(word = rownames(frequencies), target = a, reference = b, g2)[a + b >= 5, ]
write.csv(keyness[order(-keyness$g2, keyness$word), ], out("keyness.csv"), row.names = FALSE)

# Sixty characters on either side.
width <- 60
flat <- function(context) gsub("\n", " ", context, fixed = TRUE)
for (word in job$concordances) {
  hits <- gregexpr(paste0("\\b", word, "\\b"), texts$text, ignore.case = TRUE, perl = TRUE)
  lines <- do.call(rbind, lapply(which(vapply(hits, `[`, 0L, 1L) > 0), function(i) {
    start <- as.integer(hits[[i]])
    end <- start + attr(hits[[i]], "match.length") - 1L
    text <- texts$text[i]
    data.frame(
      document = texts$id[i], start, end,
      left = flat(substring(text, start - width, start - 1L)), node = substring(text, start, end),
      right = flat(substring(text, end + 1L, end + width))
    )
  }))
  write.csv(lines, out(paste0("concordance-", word, ".csv")), row.names = FALSE)
}
