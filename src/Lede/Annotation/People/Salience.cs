namespace Lede.Annotation.People;

/// <summary>Who a pronoun most likely means: people lately mentioned, subjects and speakers before others, nearer before farther.</summary>
internal sealed class Salience(IReadOnlyList<PersonEntry> people)
{
    // More people than this are never in play for one pronoun.
    private const int MaxRecent = 10;

    // Sentences after which a person is forgotten.
    private const int MaxAge = 12;

    private int _stranger = -MaxAge;
    private readonly List<Recent> _recent = new(MaxRecent + 1);

    public void Mention(int person, int sentence, Standing standing)
    {
        var at = _recent.FindIndex(recent => recent.Person == person);
        var recent = at >= 0 ? _recent[at] : new Recent { Person = person, SubjectSentence = -MaxAge, SpokeSentence = -MaxAge };
        if (at >= 0)
            _recent.RemoveAt(at);
        recent.Sentence = sentence;
        if (standing != Standing.Other && !(standing == Standing.Minor && recent.SubjectSentence == sentence))
            (recent.SubjectSentence, recent.Minor) = (sentence, standing == Standing.Minor);
        _recent.Add(recent);
        if (_recent.Count > MaxRecent)
            _recent.RemoveAt(0);
    }

    /// <summary>Whether the sentence has a subject already.</summary>
    public bool HasSubject(int sentence)
    {
        foreach (var recent in _recent)
        {
            if (recent.SubjectSentence == sentence)
                return true;
        }

        return false;
    }

    /// <summary>Notes that somebody without a name is the subject of a sentence.</summary>
    public void MentionStranger(int sentence) => _stranger = sentence;

    public void Spoke(int person, int sentence)
    {
        var at = _recent.FindIndex(recent => recent.Person == person);
        if (at >= 0)
            _recent[at] = _recent[at] with { SpokeSentence = sentence };
    }

    /// <summary>The person a pronoun of <paramref name="gender"/> means; -1 when nobody fits.</summary>
    public int Best(Gender gender, int sentence, bool subject, Func<PersonEntry, bool>? fits = null)
    {
        var (best, bestScore) = (-1, 0);
        foreach (var recent in _recent)
        {
            var person = people[recent.Person];
            if (gender != Gender.Unknown && person.Gender != Gender.Unknown && person.Gender != gender)
                continue;
            if (fits is not null && !fits(person))
                continue;
            var score = Score(recent, sentence, subject) + (gender != Gender.Unknown && person.Gender == gender ? 8 : 0);
            if (score >= bestScore)
                (best, bestScore) = (recent.Person, score);
        }

        return gender == Gender.Unknown || bestScore > Score(new Recent { Sentence = _stranger, SubjectSentence = _stranger, SpokeSentence = -MaxAge }, sentence, subject) ? best : -1;
    }

    // Subjects of the same sentence first, then, for "his" and "him", who else stands in it, then the sentences before, less and less.
    private static int Score(Recent recent, int sentence, bool subject)
    {
        var age = sentence - recent.Sentence;
        if (age > MaxAge)
            return 0;
        var score = age switch { 0 => subject ? 50 : 90, 1 => 40, 2 => 28, 3 => 20, _ => 14 };
        score += (sentence - recent.SubjectSentence) switch { 0 => subject ? 80 : 40, 1 => recent.Minor ? 16 : 34, 2 => 22, 3 => 14, < MaxAge => 6, _ => 0 };
        score += (sentence - recent.SpokeSentence) switch { 0 => 6, 1 => 14, 2 => 10, 3 => 8, < MaxAge => 4, _ => 0 };
        return score;
    }

    private record struct Recent
    {
        public int Person;
        public int Sentence;
        public int SubjectSentence;
        public int SpokeSentence;
        public bool Minor;
    }
}
