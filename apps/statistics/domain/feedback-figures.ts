/**
 * Numbers counted over feedback of people whose time began in the period, as it stood at the end of it. What the words say is what
 * `store/counted-feedback.ts` asks.
 */
export const FEEDBACK_FIGURES = {
  feedback: 'Phản ánh, kiến nghị tính thời hạn từ trong kỳ: ngày gửi, hoặc ngày cấp khác chuyển đến.',
  feedbackOnRules: 'Trong số đó, phản ánh về quy định hành chính.',
  feedbackInTime:
    'Trong số đó, phản ánh không trễ hạn khi kỳ kết thúc: đã từ chối trong 2 ngày làm việc; đã trả lời trong 15 ngày làm việc và công khai (hoặc còn hạn công khai) trong 2 ngày làm việc tiếp theo; hoặc chưa trả lời mà còn hạn.',
  feedbackRated: 'Trong số đó, phản ánh mà người gửi đã đánh giá câu trả lời trước khi kỳ kết thúc.',
  feedbackSatisfied: 'Trong số đó, phản ánh mà người gửi đánh giá là hài lòng.',
} as const satisfies Record<string, string>;

export type FeedbackFigure = keyof typeof FEEDBACK_FIGURES;
export const FEEDBACK_FIGURE_NAMES = Object.keys(FEEDBACK_FIGURES) as [FeedbackFigure, ...FeedbackFigure[]];
