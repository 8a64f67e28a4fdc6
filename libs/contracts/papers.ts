import { z } from 'zod';

const origin = {
  digitised: z.boolean().describe('Made from paper at the desk (số hoá)'),
  reused: z
    .enum(['no', 'component', 'result'])
    .describe('Taken from another dossier instead of asked for (tái sử dụng)'),
  nationalStore: z.boolean().describe('Taken from the national store of electronic papers (kho dữ liệu điện tử)'),
};

export const PaperOrigin = z.object(origin).meta({
  id: 'PaperOrigin',
  description: 'How a paper came into being as a file: what the statistics ask.',
});
export type PaperOrigin = z.infer<typeof PaperOrigin>;

export const Component = z
  .object({
    code: z.string().max(60),
    name: z.string().min(1).max(500),
    originals: z.int().min(0).max(99).describe('How many originals (bản chính)'),
    certified: z.int().min(0).max(99).optional().describe('How many certified copies (bản chứng thực)'),
    copies: z.int().min(0).max(99).describe('How many copies (bản sao)'),
    electronic: z.boolean().default(false).describe('Handed in as a file (bản điện tử)'),
    origin: PaperOrigin.optional().describe(
      'Of what the portal filed; of what the desk takes in the file itself tells',
    ),
  })
  .meta({ id: 'Component', description: 'One paper of the dossier (thành phần hồ sơ).' });
export type Component = z.infer<typeof Component>;

export const ResultPaper = z
  .object({
    code: z.string().max(100),
    name: z.string().min(1).max(500),
    number: z.string().max(100).optional().describe('The number printed on it (số giấy tờ)'),
    url: z.url().optional(),
  })
  .meta({ id: 'ResultPaper', description: 'An electronic or paper result (kết quả) of a step or of the dossier.' });
export type ResultPaper = z.infer<typeof ResultPaper>;

export const KeptFile = z
  .object({
    paperId: z.uuid().describe('Which paper it becomes'),
    code: z.string().min(1).max(100).describe('Of which result it is'),
    name: z.string().min(1).max(200).describe('Says what it is; names nobody'),
    type: z.string().max(100).describe('Media type, told by its first bytes'),
    size: z.int().positive(),
    sha256: z
      .string()
      .regex(/^[0-9a-f]{64}$/)
      .describe('Under which its bytes lie in the store of papers'),
  })
  .meta({ id: 'KeptFile', description: 'A file that came with an answer. Its bytes were kept before this was told.' });
export type KeptFile = z.infer<typeof KeptFile>;

export const PaperMarks = z
  .object({
    of: z
      .enum(['component', 'result'])
      .describe('A paper of the dossier (thành phần hồ sơ), or of its result (kết quả)'),
    code: z.string().min(1).max(100).describe('Code of the component or the result'),
    ...origin,
  })
  .meta({ id: 'PaperMarks', description: 'What a file is of, and how it came into being: what the statistics ask.' });
export type PaperMarks = z.infer<typeof PaperMarks>;
